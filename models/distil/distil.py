"""Teaches a model of two layers to answer as bge-small-en-v1.5 does, and writes it for ONNX Runtime.

    distil.py learn FOLDER OUT.pt [--rounds 3] [--rate 7e-4] [--seed 1] [--from BEFORE.pt]
    distil.py write LEARNED.pt ../bge-small-distilled.onnx

FOLDER is what Sentences.java wrote. Needs numpy, onnx and torch (Debian: python3-numpy python3-onnx python3-torch
libopenblas0-pthread). Learns from the sentences of every second authority (by a checksum of its name, which stands before the
underscore of the file's name) and prints how near it comes on 3,000 sentences of the others.
"""

import argparse
import math
import struct
import time
import zlib
from pathlib import Path

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import TensorProto, helper, numpy_helper
from torch import nn

TEACHER = Path(__file__).resolve().parent.parent / "bge-small-en-v1.5-q" / "model.onnx"
LAYERS = (0, 1)  # whose weights it begins with
SIZE, HEADS, PIECES = 384, 12, 4096  # of a vector; of attention; in a batch
EPSILON = 1e-12


def initializers():
    return {each.name: each for each in onnx.load(TEACHER).graph.initializer}


def teacher():
    """Weights of the embeddings and of the layers to begin with, as floats."""
    graph = onnx.load(TEACHER).graph
    kept = {each.name: numpy_helper.to_array(each) for each in graph.initializer}

    def plain(name):
        whole = kept[name + "_quantized"].astype(np.float32) - kept[name + "_zero_point"].astype(np.float32)
        return whole * kept[name + "_scale"]

    def layer(number):
        products = [n for n in graph.node if n.op_type == "MatMulInteger" and f"/layer.{number}/" in n.name]

        def product(part):
            return plain(next(n for n in products if part in n.name).input[1][: -len("_quantized")])

        def kind(name):
            return kept[f"encoder.layer.{number}.{name}"]

        return {
            "qkv": np.concatenate([product(f"self/{part}") for part in ("query", "key", "value")], 1),
            "qkvb": np.concatenate([kind(f"attention.self.{part}.bias") for part in ("query", "key", "value")]),
            "o": product("attention/output"),
            "ob": kind("attention.output.dense.bias"),
            "g1": kind("attention.output.LayerNorm.weight"),
            "b1": kind("attention.output.LayerNorm.bias"),
            "i": product("intermediate"),
            "ib": kind("intermediate.dense.bias"),
            "d": product(f"layer.{number}/output"),
            "db": kind("output.dense.bias"),
            "g2": kind("output.LayerNorm.weight"),
            "b2": kind("output.LayerNorm.bias"),
        }

    return {
        "word": plain("embeddings.word_embeddings.weight"),
        "pos": plain("embeddings.position_embeddings.weight") + plain("embeddings.token_type_embeddings.weight")[0],
        "g": kept["embeddings.LayerNorm.weight"],
        "b": kept["embeddings.LayerNorm.bias"],
        "layers": [layer(number) for number in LAYERS],
    }


class Layer(nn.Module):
    def __init__(self, weights):
        super().__init__()
        for name, value in weights.items():
            setattr(self, name, nn.Parameter(torch.tensor(value)))

    def forward(self, x, bias):
        texts, pieces, _ = x.shape
        x = x.view(-1, SIZE)
        parts = torch.addmm(self.qkvb, x, self.qkv).view(texts, pieces, 3, HEADS, SIZE // HEADS)
        q, k, v = parts.permute(2, 0, 3, 1, 4)
        seen = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(SIZE // HEADS) + bias, -1) @ v
        seen = seen.transpose(1, 2).reshape(-1, SIZE)
        x = F.layer_norm(x + torch.addmm(self.ob, seen, self.o), (SIZE,), self.g1, self.b1, EPSILON)
        inner = F.gelu(torch.addmm(self.ib, x, self.i))
        x = F.layer_norm(x + torch.addmm(self.db, inner, self.d), (SIZE,), self.g2, self.b2, EPSILON)
        return x.view(texts, pieces, SIZE)


class Student(nn.Module):
    """The table of words stays the teacher's, so that its file serves both."""

    def __init__(self, weights):
        super().__init__()
        self.word = nn.Parameter(torch.tensor(weights["word"]), requires_grad=False)
        for name in ("pos", "g", "b"):
            setattr(self, name, nn.Parameter(torch.tensor(weights[name])))
        self.layers = nn.ModuleList(Layer(each) for each in weights["layers"])
        self.out = nn.Parameter(torch.cat([torch.eye(SIZE), torch.zeros(SIZE, SIZE)]))
        self.outb = nn.Parameter(torch.zeros(SIZE))

    def forward(self, pieces):
        there = pieces != 0
        x = F.embedding(pieces, self.word) + self.pos[: pieces.shape[1]]
        x = F.layer_norm(x, (SIZE,), self.g, self.b, EPSILON)
        bias = torch.where(there, 0.0, -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        weight = there.float()[:, :, None]
        mean = (x * weight).sum(1) / weight.sum(1)
        return F.normalize(torch.cat([mean, x[:, 0]], 1) @ self.out + self.outb)


def read(folder):
    """The pieces, vectors and sides of all different sentences; side 0 is learned from."""
    names = (folder / "reports.txt").read_text().split("\n")
    kept = (folder / "sentences.bin").read_bytes()
    pieces, vectors, sides, seen, at = [], [], [], set(), 0
    while at < len(kept):
        report, count = struct.unpack_from(">hh", kept, at)
        own = np.frombuffer(kept, ">u2", count, at + 4).astype(np.int64)
        at += 4 + 2 * count
        if own.tobytes() not in seen:
            seen.add(own.tobytes())
            pieces.append(own)
            vectors.append(np.frombuffer(kept, ">f4", SIZE, at).astype(np.float32))
            sides.append(zlib.crc32(names[report].split("_")[0].encode()) % 2)
        at += 4 * SIZE
    return pieces, torch.from_numpy(np.stack(vectors)), np.array(sides)


def batches(pieces, which, random):
    """Of sentences of about the same length, in any order."""
    which = random.permutation(which)
    lengths = np.array([len(pieces[i]) for i in which])
    batches, batch, longest = [], [], 0
    for i in which[np.argsort(lengths + 2 * random.random(len(which)), kind="stable")]:
        longest = max(longest, len(pieces[i]))
        if batch and longest * (len(batch) + 1) > PIECES:
            batches.append(batch)
            batch, longest = [], len(pieces[i])
        batch.append(i)
    batches.append(batch)
    random.shuffle(batches)
    return batches


def padded(pieces, batch):
    block = np.zeros((len(batch), max(len(pieces[i]) for i in batch)), np.int64)
    for row, i in enumerate(batch):
        block[row, : len(pieces[i])] = pieces[i]
    return torch.from_numpy(block)


def nearness(model, pieces, vectors, which):
    model.eval()
    ours, theirs = [], []
    with torch.no_grad():
        for batch in batches(pieces, which, np.random.default_rng(2)):
            ours.append(model(padded(pieces, batch)))
            theirs.append(vectors[batch])
    model.train()
    ours, theirs = torch.cat(ours), torch.cat(theirs)
    mean = (ours * theirs).sum(1).mean().item()
    one, other = (ours @ ours.T).numpy(), (theirs @ theirs.T).numpy()
    above = np.triu_indices(len(one), 1)
    pairs = np.corrcoef(one[above], other[above])[0, 1]
    np.fill_diagonal(one, -1)
    np.fill_diagonal(other, -1)
    nearest = [np.argpartition(-each, 10, 1)[:, :10] for each in (one, other)]
    shared = np.mean([len(set(a) & set(b)) / 10 for a, b in zip(*nearest)])
    return f"cosine {mean:.4f}, pairs correlate {pairs:.4f}, of the ten nearest the same {shared:.3f}"


def learn(args):
    torch.manual_seed(args.seed)
    random = np.random.default_rng(args.seed)
    pieces, vectors, sides = read(args.folder)
    own, others = np.flatnonzero(sides == 0), np.flatnonzero(sides == 1)
    tried = random.permutation(others)[:3000]
    model = Student(teacher())
    if args.before:
        model.load_state_dict(torch.load(args.before))
    weights = [each for each in model.parameters() if each.requires_grad]
    optimizer = torch.optim.AdamW(weights, lr=args.rate, weight_decay=0.01, betas=(0.9, 0.98))
    plan = [batch for _ in range(args.rounds) for batch in batches(pieces, own, random)]
    print(len(own), "sentences,", len(plan), "steps;", nearness(model, pieces, vectors, tried), flush=True)
    begun = time.time()
    for step, batch in enumerate(plan):
        slow = 0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * step / len(plan)))
        for group in optimizer.param_groups:
            group["lr"] = args.rate * min(1, (step + 1) / 100) * slow
        ours, theirs = model(padded(pieces, batch)), vectors[batch]
        loss = (1 - (ours * theirs).sum(1)).mean()
        if len(batch) > 8:
            loss = loss + ((ours @ ours.T - theirs @ theirs.T) ** 2).mean()
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(weights, 1.0)
        optimizer.step()
        if (step + 1) % 400 == 0:
            torch.save(model.state_dict(), args.out)
            print(step + 1, f"{time.time() - begun:.0f} s;", nearness(model, pieces, vectors, tried), flush=True)
    torch.save(model.state_dict(), args.out)
    print(nearness(model, pieces, vectors, tried))


class Graph:
    """An ONNX graph for one text at a time, in ONNX Runtime's own operators."""

    def __init__(self):
        self.nodes, self.constants = [], []

    def constant(self, name, value):
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, operator, inputs, *outputs, domain="", **attributes):
        self.nodes.append(helper.make_node(operator, inputs, outputs, domain=domain, **attributes))
        return outputs[0]

    def own(self, operator, inputs, *outputs, **attributes):
        return self.node(operator, inputs, *outputs, domain="com.microsoft", **attributes)

    def product(self, x, name, weights, bias=None):
        """By weights in int8, each column on a scale of its own; `x` is quantised as it comes."""
        scale = (np.abs(weights).max(0) / 127).astype(np.float32)
        inputs = [
            x,
            self.constant(name + ".weight", np.clip(np.round(weights / scale), -127, 127).astype(np.int8)),
            self.constant(name + ".scale", scale),
            self.constant(name + ".zero", np.zeros(weights.shape[1], np.int8)),
        ]
        return self.own("DynamicQuantizeMatMul", inputs + ([] if bias is None else [self.constant(name + ".bias", bias)]), name)


def write(args):
    own = {name: value.numpy() for name, value in torch.load(args.learned).items()}
    graph = Graph()
    theirs = initializers()
    words = numpy_helper.to_array(theirs["embeddings.word_embeddings.weight_quantized"])
    table = TensorProto(name="word.weight", data_type=TensorProto.UINT8, dims=words.shape, data_location=TensorProto.EXTERNAL)
    place = TEACHER.read_bytes().index(words.tobytes())
    for key, value in (("location", f"{TEACHER.parent.name}/{TEACHER.name}"), ("offset", place), ("length", words.size)):
        table.external_data.add(key=key, value=str(value))
    graph.constants.append(table)
    graph.node("Gather", ["word.weight", "input_ids"], "word.quantized")
    scale = [
        graph.constant("word." + part, numpy_helper.to_array(theirs["embeddings.word_embeddings.weight_" + part]))
        for part in ("scale", "zero_point")
    ]
    graph.node("DequantizeLinear", ["word.quantized", *scale], "word")
    graph.node("Shape", ["input_ids"], "length", start=1)
    zero, one = (graph.constant(name, np.array([n], np.int64)) for n, name in enumerate(("zero", "one")))
    graph.node("Slice", [graph.constant("pos.weight", own["pos"]), zero, "length"], "pos")
    graph.node("Add", ["word", "pos"], "embedded")
    norm = [graph.constant("norm.weight", own["g"]), graph.constant("norm.bias", own["b"])]
    x = graph.node("LayerNormalization", ["embedded", *norm], "normal", epsilon=EPSILON, axis=-1)
    for number in range(len(LAYERS)):
        p = f"layers.{number}."

        def joined(what, x, norm, p=p):
            weights = [graph.constant(p + name, own[p + name]) for name in (f"g{norm}", f"b{norm}", "ob" if norm == 1 else "db")]
            return graph.own("SkipLayerNormalization", [what, x, *weights], f"{p}x{norm}", epsilon=EPSILON)

        parts = graph.product(x, p + "qkv", own[p + "qkv"], own[p + "qkvb"])
        graph.node("Split", [parts], p + "q", p + "k", p + "v", axis=2)
        seen = graph.own("MultiHeadAttention", [p + "q", p + "k", p + "v"], p + "seen", num_heads=HEADS)
        x = joined(graph.product(seen, p + "o", own[p + "o"]), x, 1)
        inner = graph.own("Gelu", [graph.product(x, p + "i", own[p + "i"], own[p + "ib"])], p + "inner")
        x = joined(graph.product(inner, p + "d", own[p + "d"]), x, 2)
    graph.node("ReduceMean", [x], "mean", axes=[1], keepdims=1)
    graph.node("Slice", [x, zero, one, one], "first")
    graph.node("Concat", ["mean", "first"], "both", axis=2)
    graph.node("MatMul", ["both", graph.constant("out.weight", own["out"])], "turned")
    graph.node("Add", ["turned", graph.constant("out.bias", own["outb"])], "last_hidden_state")
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, [1, "tokens"])
        for name in ("input_ids", "attention_mask", "token_type_ids")  # the last two unused, as nothing is padded
    ]
    answer = helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, [1, 1, SIZE])
    made = helper.make_model(
        helper.make_graph(graph.nodes, args.to.stem, inputs, [answer], graph.constants),
        opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)],
        producer_name="evenhand",
    )
    made.ir_version = 8
    onnx.save(made, args.to)


def main():
    commands = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    choice = commands.add_subparsers(required=True)
    learning = choice.add_parser("learn")
    learning.add_argument("folder", type=Path)
    learning.add_argument("out", type=Path)
    learning.add_argument("--rounds", type=int, default=3)
    learning.add_argument("--rate", type=float, default=7e-4)
    learning.add_argument("--seed", type=int, default=1)
    learning.add_argument("--from", dest="before", type=Path)
    learning.set_defaults(run=learn)
    writing = choice.add_parser("write")
    writing.add_argument("learned", type=Path)
    writing.add_argument("to", type=Path)
    writing.set_defaults(run=write)
    args = commands.parse_args()
    args.run(args)


if __name__ == "__main__":
    main()
