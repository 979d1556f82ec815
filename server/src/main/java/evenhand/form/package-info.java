/// Forms, scales, aspects and house style, read from `corpus/`. A form is data: adding one adds a
/// YAML file and no code. Values are immutable and safe from any thread.
@NullMarked
package evenhand.form;

import org.jspecify.annotations.NullMarked;
