package io.github.assay.workbench;

import io.github.assay.store.VocabularyStore.Edit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which edits of the vocabulary can be taken back or done again, newest first. A vocabulary that
/// came from a file ends both: what was before it is not touched.
final class EditTrail {
  private final Deque<Edit> done = new ArrayDeque<>();
  private final Deque<Edit> undone = new ArrayDeque<>();
  private final Map<Integer, String> summaries = new HashMap<>();

  /// @param edits all, newest first
  /// @param version the vocabulary in force
  static EditTrail of(List<Edit> edits, int version) {
    var trail = new EditTrail();
    int before = 0;
    for (Edit edit : edits.reversed()) {
      if (edit.version() != before + 1) trail.forget();
      trail.add(edit);
      before = edit.version();
    }
    if (version != before) trail.forget();
    return trail;
  }

  private void add(Edit edit) {
    if (edit.reverses() == 0) {
      summaries.put(edit.version(), edit.summary());
      done.push(edit);
      undone.clear();
    } else if (!done.isEmpty() && done.peek().version() == edit.reverses()) {
      summaries.put(edit.version(), summary(done.pop()));
      undone.push(edit);
    } else if (!undone.isEmpty() && undone.peek().version() == edit.reverses()) {
      summaries.put(edit.version(), summary(undone.pop()));
      done.push(edit);
    }
  }

  private void forget() {
    done.clear();
    undone.clear();
  }

  /// The edit that would be taken back next.
  Optional<Edit> toUndo() {
    return Optional.ofNullable(done.peek());
  }

  /// The edit that took back what would be done again next.
  Optional<Edit> toRedo() {
    return Optional.ofNullable(undone.peek());
  }

  /// What an edit did, or what the one did that it took back or did again.
  String summary(Edit edit) {
    return summaries.getOrDefault(edit.version(), edit.summary());
  }
}
