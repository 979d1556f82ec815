/// A text becomes a unit vector. The only package that sees ONNX Runtime and Deep Java Library. An
/// embedder is safe from any thread and must be closed.
@NullMarked
package evenhand.embed;

import org.jspecify.annotations.NullMarked;
