package io.github.assay.ui.support;

import io.github.assay.domain.AssayException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The edge of the window: everything that went wrong ends here, is logged once and is shown.
///
/// A thing that people can mend becomes a message in a bar; a bug becomes a report with an error
/// code. To be used on the JavaFX thread.
public final class Failures implements Consumer<Throwable> {
  private static final Logger LOG = System.getLogger(Failures.class.getName());

  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);
  private final ReadOnlyObjectWrapper<Report> report = new ReadOnlyObjectWrapper<>(Report.NONE);

  /// A sentence for people.
  ///
  /// @param code the stable name of the failure; empty if nothing failed
  public record Notice(String text, String code) {
    /// Nothing to say.
    public static final Notice NONE = new Notice("", "");
  }

  /// A bug, as it can be sent to those who mend it.
  ///
  /// @param code see [ErrorCode]; empty if there is none
  /// @param details versions and the stack trace
  public record Report(String code, String details) {
    /// No bug.
    public static final Report NONE = new Report("", "");
  }

  @Override
  public void accept(Throwable failure) {
    if (failure instanceof AssayException known) {
      log(known);
      var more = known.remedy().isEmpty() ? "" : ". " + known.remedy();
      notice.set(new Notice(known.getMessage() + more, known.code()));
    } else {
      report(failure);
    }
  }

  /// Takes a failure that a screen shows in place of its content, so that the bar need not say it a
  /// second time; a bug becomes a report all the same.
  ///
  /// @return what the screen is to show
  public <T> State.Failed<T> inPlace(Throwable failure) {
    if (failure instanceof AssayException known) log(known);
    else report(failure);
    return new State.Failed<>(Trouble.of(failure));
  }

  private static void log(AssayException known) {
    LOG.log(Level.INFO, known.code() + ": " + known.getMessage(), known.getCause());
  }

  private void report(Throwable bug) {
    var code = ErrorCode.of(bug);
    LOG.log(Level.ERROR, "bug " + code, bug);
    report.set(new Report(code, details(code, bug)));
  }

  /// What the message bar says now.
  public ReadOnlyObjectProperty<Notice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /// The bug that is shown now.
  public ReadOnlyObjectProperty<Report> reportProperty() {
    return report.getReadOnlyProperty();
  }

  /// Takes the message away.
  public void dismiss() {
    notice.set(Notice.NONE);
  }

  /// Takes the report away.
  public void close() {
    report.set(Report.NONE);
  }

  private static String details(String code, Throwable failure) {
    var text = new StringBuilder();
    var version = Failures.class.getPackage().getImplementationVersion();
    text.append("Assay " + (version == null ? "from source" : version) + ", error " + code + "\n");
    text.append("Java " + Runtime.version() + ", " + System.getProperty("os.name") + "\n\n");
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      text.append(cause).append('\n');
      for (StackTraceElement frame : cause.getStackTrace())
        text.append("  at ").append(frame).append('\n');
    }
    return text.toString();
  }
}
