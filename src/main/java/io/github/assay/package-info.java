/// Assay, an annotation and evaluation workbench for multi-label tagging. Everything under this
/// package counts as null-marked.
package io.github.assay;
