package io.github.assay.learning;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// A gold item that reads like a text.
///
/// @param item its id
/// @param title as it was written
/// @param tags that are right for it, by id
/// @param similarity cosine of what stands for both, above 0 and at most 1
public record Neighbour(String item, String title, SortedSet<Integer> tags, double similarity) {
  public Neighbour {
    tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
  }

  Neighbour with(SortedSet<Integer> others) {
    return new Neighbour(item, title, others, similarity);
  }
}
