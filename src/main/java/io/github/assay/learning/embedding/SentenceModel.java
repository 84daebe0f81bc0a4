package io.github.assay.learning.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.github.assay.domain.AssayException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;

/// The sentence-embedding model all-MiniLM-L6-v2 with weights of 8 bits, run by ONNX Runtime on one
/// thread. Texts that mean much the same have vectors whose product is near 1. Thread-safe.
public final class SentenceModel implements AutoCloseable {
  /// Names the model, its weights and how texts are cut for it.
  public static final String ID = "all-MiniLM-L6-v2-q";

  /// How long a vector is.
  public static final int SIZE = 384;

  private static final int MOST_PIECES = 256;
  private static final String WEIGHTS = "/all-minilm-l6-v2-q.onnx";
  private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPieces pieces;

  private SentenceModel(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
    this.environment = environment;
    this.session = session;
    this.pieces = pieces;
  }

  /// Makes the model ready, which takes a second or less.
  ///
  /// @throws AssayException `EMBEDDING_UNAVAILABLE` if it cannot run on this machine
  public static SentenceModel open() {
    try (var weights = resource(WEIGHTS);
        var tokenizer = resource(TOKENIZER);
        var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      var environment = OrtEnvironment.getEnvironment();
      environment.setTelemetry(false);
      return new SentenceModel(
          environment,
          environment.createSession(weights.readAllBytes(), options),
          new WordPieces(tokenizer));
    } catch (IOException | OrtException | LinkageError e) {
      throw new AssayException(
          "EMBEDDING_UNAVAILABLE", "the sentence model cannot run on this machine", e);
    }
  }

  private static InputStream resource(String name) throws IOException {
    var found = SentenceModel.class.getResourceAsStream(name);
    if (found == null) throw new IOException(name + " is not on the class path");
    return found;
  }

  /// The vector of a text: the mean over its pieces, of length 1.
  public float[] vector(String title, String description) {
    var numbers = pieces.of(title + ". " + description, MOST_PIECES);
    var ones = new long[numbers.length];
    Arrays.fill(ones, 1);
    try (var ids = OnnxTensor.createTensor(environment, new long[][] {numbers});
        var mask = OnnxTensor.createTensor(environment, new long[][] {ones});
        var types = OnnxTensor.createTensor(environment, new long[][] {new long[numbers.length]});
        var result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      return mean(((float[][][]) result.get(0).getValue())[0]);
    } catch (OrtException e) {
      throw new AssayException("EMBEDDING_UNAVAILABLE", "the sentence model cannot read a text", e);
    }
  }

  private static float[] mean(float[][] states) {
    var sums = new double[SIZE];
    for (float[] state : states) for (int at = 0; at < SIZE; at++) sums[at] += state[at];
    double length = Math.sqrt(Arrays.stream(sums).map(sum -> sum * sum).sum());
    var mean = new float[SIZE];
    for (int at = 0; at < SIZE; at++) mean[at] = (float) (sums[at] / length);
    return mean;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new AssayException("EMBEDDING_UNAVAILABLE", "the sentence model does not close", e);
    }
  }
}
