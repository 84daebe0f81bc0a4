package io.github.assay.transfer;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Decision;

/// Whose labels the tags of imported items are.
///
/// @param author who is answerable for them
/// @param seat a person's name or `Decision.GOLD`
public record LabelsAs(String author, String seat) {
  /// Rulings: they are right.
  public static final LabelsAs GOLD = new LabelsAs("import", Decision.GOLD);

  /// What the author of the content chose.
  public static final LabelsAs AUTHOR = new LabelsAs("author", "author");

  /// Nobody's: tags are looked at and left, since a log of decisions says more.
  public static final LabelsAs NONE = new LabelsAs("import", "");

  /// The labels of a person.
  ///
  /// @throws AssayException `BAD_NAME` if nobody can be called so
  public static LabelsAs by(String name) {
    var fault = FieldReader.nameFault(name, 100);
    if (fault.isPresent())
      throw new AssayException("BAD_NAME", "the name " + Quoted.of(name) + " " + fault.get());
    if (name.isEmpty()) throw new AssayException("BAD_NAME", "a name is empty");
    if (name.equals(Decision.GOLD))
      throw new AssayException(
          "BAD_NAME", "\"gold\" is where rulings stand, and nobody's name; say --labels-as gold");
    return new LabelsAs(name, name);
  }

  /// How a report says it.
  public String sentence() {
    if (equals(NONE)) return "tags were not taken: a log of decisions can follow";
    if (equals(GOLD)) return "tags were taken as gold: they are rulings";
    return equals(AUTHOR)
        ? "tags were taken as those of the content's author; --labels-as gold makes them rulings"
        : "tags were taken as those of " + seat;
  }
}
