package io.github.assay.workbench;

import io.github.assay.domain.TagKey;
import io.github.assay.transfer.ImportReport.Counts;
import io.github.assay.transfer.ImportReport.LabelCounts;
import io.github.assay.transfer.TagLookup;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Counts what an import does.
final class Tally {
  private final Set<TagKey> spellings = new HashSet<>();
  private long added;
  private long same;
  private long items;
  private long tags;
  private long otherwise;
  private long unapproved;
  private long onlyUnapproved;

  void added() {
    added++;
  }

  void same() {
    same++;
  }

  void labelled(int count) {
    items++;
    tags += count;
  }

  void onlyUnapproved() {
    onlyUnapproved++;
  }

  void otherwise(TagLookup.Found found) {
    otherwise += found.otherwise();
  }

  void unapproved(List<String> apart) {
    unapproved += apart.size();
    for (String spelling : apart) spellings.add(TagKey.of(spelling));
  }

  Counts counts(long read) {
    var labels =
        new LabelCounts(items, tags, otherwise, unapproved, spellings.size(), onlyUnapproved);
    return new Counts(read, added, same, labels);
  }
}
