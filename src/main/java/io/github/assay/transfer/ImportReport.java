package io.github.assay.transfer;

import io.github.assay.domain.Sha256;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;

/// How an import ended.
public sealed interface ImportReport {
  /// Everything was imported, or with [ImportRequest.BadRecords#SKIP] everything that could be.
  ///
  /// @param files what was read
  /// @param counts what came of it
  /// @param remarks what the owner of the files may want to know
  /// @param rejected records that were left out
  record Accepted(List<FileRead> files, Counts counts, Remarks remarks, Rejected rejected)
      implements ImportReport {
    public Accepted {
      files = List.copyOf(files);
    }
  }

  /// Nothing was imported.
  ///
  /// @param first the first hundred problems
  /// @param total how many there are
  record Refused(List<Problem> first, long total) implements ImportReport {
    public Refused {
      first = List.copyOf(first);
    }
  }

  /// A file that was read to its end.
  ///
  /// @param format id of its format
  /// @param records how many it has
  record FileRead(String file, String format, long records, Sha256 sha256) {}

  /// What came of the records.
  ///
  /// @param read all records
  /// @param added new items, annotations or decisions
  /// @param same ones that the workspace had already
  /// @param labels what came of the tags
  record Counts(long read, long added, long same, LabelCounts labels) {}

  /// What came of the tags.
  ///
  /// @param items items that got labels
  /// @param tags item-tag pairs among them
  /// @param otherwise tags that were recognised by an alias or another spelling
  /// @param unapproved item-tag pairs that were kept apart
  /// @param spellings different tags among those
  /// @param onlyUnapproved items all of whose tags were kept apart; they count as not labelled
  record LabelCounts(
      long items, long tags, long otherwise, long unapproved, long spellings, long onlyUnapproved) {
    /// No tags at all.
    public static final LabelCounts NONE = new LabelCounts(0, 0, 0, 0, 0, 0);
  }

  /// What was taken as it stands.
  ///
  /// @param warnings how often each happened
  /// @param unknownFields how many items have each field that Assay only keeps
  /// @param policies what the import did by rule, in sentences
  record Remarks(
      SortedMap<Warning, Long> warnings,
      SortedMap<String, Long> unknownFields,
      List<String> policies) {}

  /// Records that were left out.
  ///
  /// @param files names of the files that they were written to
  /// @param first the first hundred problems
  /// @param problems how many problems there are
  /// @param records how many records were left out
  record Rejected(List<String> files, List<Problem> first, long problems, long records) {
    /// Nothing was left out.
    public static final Rejected NONE = new Rejected(List.of(), List.of(), 0, 0);
  }

  /// The report for machines.
  default SequencedMap<String, Object> toJson() {
    var json = new LinkedHashMap<String, Object>();
    switch (this) {
      case Refused refused -> {
        json.put("status", "refused");
        json.put("problems", problems(refused.total(), refused.first()));
      }
      case Accepted accepted -> {
        json.put("status", "accepted");
        json.putAll(AcceptedJson.of(accepted));
      }
    }
    return json;
  }

  /// Problems for machines.
  static Map<String, Object> problems(long total, List<Problem> first) {
    var json = new LinkedHashMap<String, Object>();
    json.put("total", total);
    json.put("first", first.stream().map(Problem::toJson).toList());
    return json;
  }

  /// The report for people, a line each.
  default List<String> lines() {
    return switch (this) {
      case Refused refused -> {
        var lines = new ArrayList<String>();
        lines.add(
            "Nothing was imported: "
                + AcceptedLines.count(refused.total(), "problem", "problems")
                + ".");
        refused.first().forEach(problem -> lines.add("  " + problem));
        if (refused.total() > refused.first().size())
          lines.add("  and %s more".formatted(refused.total() - refused.first().size()));
        yield lines;
      }
      case Accepted accepted -> AcceptedLines.of(accepted);
    };
  }
}
