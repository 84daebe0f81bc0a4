package io.github.assay.transfer;

import io.github.assay.transfer.ImportReport.Accepted;
import io.github.assay.transfer.ImportReport.FileRead;
import java.util.LinkedHashMap;
import java.util.Map;

/// The report of an import for machines.
final class AcceptedJson {
  private AcceptedJson() {}

  static Map<String, Object> of(Accepted report) {
    var counts = report.counts();
    var labels = counts.labels();
    var json = new LinkedHashMap<String, Object>();
    json.put("files", report.files().stream().map(AcceptedJson::file).toList());
    json.put("read", counts.read());
    json.put("new", counts.added());
    json.put("same", counts.same());
    json.put("labelled", labels.items());
    json.put("labels", labels.tags());
    json.put("matched_otherwise", labels.otherwise());
    json.put("unapproved", unapproved(labels));
    json.put("warnings", warnings(report));
    json.put("unknown_fields", report.remarks().unknownFields());
    json.put("rejected", rejected(report.rejected()));
    json.put("policies", report.remarks().policies());
    return json;
  }

  private static Map<String, Object> file(FileRead file) {
    var json = new LinkedHashMap<String, Object>();
    json.put("file", file.file());
    json.put("format", file.format());
    json.put("records", file.records());
    json.put("sha256", file.sha256().hex());
    return json;
  }

  private static Map<String, Object> unapproved(ImportReport.LabelCounts labels) {
    var json = new LinkedHashMap<String, Object>();
    json.put("assignments", labels.unapproved());
    json.put("spellings", labels.spellings());
    json.put("items_with_no_other", labels.onlyUnapproved());
    return json;
  }

  private static Map<String, Object> warnings(Accepted report) {
    var json = new LinkedHashMap<String, Object>();
    report.remarks().warnings().forEach((warning, count) -> json.put(warning.word(), count));
    return json;
  }

  private static Map<String, Object> rejected(ImportReport.Rejected rejected) {
    var json = new LinkedHashMap<String, Object>();
    json.put("records", rejected.records());
    json.put("files", rejected.files());
    json.put("problems", ImportReport.problems(rejected.problems(), rejected.first()));
    return json;
  }
}
