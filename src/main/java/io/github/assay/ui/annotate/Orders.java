package io.github.assay.ui.annotate;

import static io.github.assay.ui.annotate.AnnotateScreen.TEXTS;

import io.github.assay.domain.Project.Order;
import io.github.assay.workbench.Serving;
import io.github.assay.workbench.Serving.Lack;
import java.util.Locale;

/// In which order items come, in words.
final class Orders {
  private Orders() {}

  /// A few words; none for the usual order.
  static String said(Serving serving) {
    return switch (serving) {
      case Serving.Agreed(Order order, int _) ->
          order == Order.FEWEST_VOTES ? "" : TEXTS.text("annotate.order." + word(order));
      case Serving.Coming(Order order) ->
          TEXTS.text("annotate.order.coming", TEXTS.text("annotate.order." + word(order)));
      case Serving.Lacking(Order _, Lack lack) -> TEXTS.text("annotate.order.lacks." + word(lack));
      case Serving.Broken _ -> "";
    };
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
