package io.github.assay.cli;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Retired;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;

/// Finds tags by what somebody writes.
record TagNames(Vocabulary vocabulary) {
  /// The approved tag of this name or alias.
  ///
  /// @throws AssayException `NO_SUCH_TAG` if there is none
  Tag tag(String written) {
    return vocabulary
        .named(written)
        .or(() -> vocabulary.lookup(written))
        .orElseThrow(() -> new AssayException("NO_SUCH_TAG", missing(written)));
  }

  private String missing(String written) {
    return vocabulary
        .conventions()
        .retired(written)
        .map(
            tag ->
                "the tag \"%s\" is retired%s"
                    .formatted(
                        tag.name(),
                        vocabulary.has(tag.successor())
                            ? "; its successor is \"%s\"".formatted(name(tag.successor()))
                            : ""))
        .orElseGet(() -> "no tag is called \"%s\"".formatted(written));
  }

  /// The retired tag of this name or alias.
  ///
  /// @throws AssayException `NO_SUCH_TAG` if there is none
  Retired retired(String written) {
    return vocabulary
        .conventions()
        .retired(written)
        .orElseThrow(
            () ->
                new AssayException(
                    "NO_SUCH_TAG", "no retired tag is called \"%s\"".formatted(written)));
  }

  /// The name of a tag, also of one that is retired or gone.
  String name(int id) {
    if (vocabulary.has(id)) return vocabulary.tag(id).name();
    return vocabulary.conventions().retired().stream()
        .filter(tag -> tag.id() == id)
        .map(Retired::name)
        .findFirst()
        .orElse("#" + id);
  }
}
