package io.github.assay.bundle;

/// Ends a check early with its outcome; never leaves the package.
final class Refusal extends Exception {
  private final transient BundleCheck check;

  private Refusal(BundleCheck check) {
    super(check.sentence());
    this.check = check;
  }

  static Refusal damaged(String code, String entry, String reason) {
    return new Refusal(new BundleCheck.Damaged(code, entry, reason));
  }

  static Refusal unsafe(String code, String entry, String reason) {
    return new Refusal(new BundleCheck.Unsafe(code, entry, reason));
  }

  static Refusal tooNew(int version) {
    return new Refusal(new BundleCheck.TooNew(version));
  }

  BundleCheck check() {
    return check;
  }
}
