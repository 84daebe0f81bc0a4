package io.github.assay.transfer;

import io.github.assay.domain.Facet;
import io.github.assay.domain.Phrase;
import java.util.List;

/// What a file says of a vocabulary besides its tags: conventions with names in the place of ids.
///
/// @param ignored spellings that nobody wants to hear of; empty if the file says nothing of them
public record Agreements(
    List<Facet> facets,
    List<Gone> retired,
    List<Pair> contrasts,
    List<Words> phrases,
    List<String> ignored) {
  public Agreements {
    facets = List.copyOf(facets);
    retired = List.copyOf(retired);
    contrasts = List.copyOf(contrasts);
    phrases = List.copyOf(phrases);
    ignored = List.copyOf(ignored);
  }

  /// A retired tag.
  ///
  /// @param successor name of a tag of the file; empty if there is none
  public record Gone(String name, List<String> aliases, String successor, String reason) {
    public Gone {
      aliases = List.copyOf(aliases);
    }
  }

  /// What tells two tags of the file apart.
  public record Pair(String one, String other, String text) {}

  /// A phrase of a tag of the file.
  public record Words(String tag, String words, Phrase.Use use) {}
}
