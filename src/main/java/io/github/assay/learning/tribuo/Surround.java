package io.github.assay.learning.tribuo;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Message;
import com.google.protobuf.WireFormat;
import java.io.IOException;

/// What stands before and after one large field of a message in its protobuf form. The usual
/// builders would copy that field once for every message around it; here it is written once, into
/// the place where it ends up.
///
/// @param before bytes in front of the field's content
/// @param size of the content, in bytes
/// @param after bytes behind it
record Surround(ByteString before, int size, ByteString after) {
  /// The content alone.
  static Surround of(int size) {
    return new Surround(ByteString.EMPTY, size, ByteString.EMPTY);
  }

  /// The same as a field of a message.
  ///
  /// @param head the fields with smaller numbers
  /// @param tail the fields with larger numbers
  Surround in(Message head, int field, Message tail) {
    return new Surround(
        head.toByteString().concat(lead(field)).concat(before),
        size,
        after.concat(tail.toByteString()));
  }

  /// The same as a message that is packed into an `Any`.
  ///
  /// @param type what the message is
  Surround packed(Message type) {
    var empty = Any.pack(type.getDefaultInstanceForType());
    return in(empty, Any.VALUE_FIELD_NUMBER, Any.getDefaultInstance());
  }

  /// All bytes; the content is zeros.
  byte[] allocate() {
    var all = new byte[total()];
    before.copyTo(all, 0);
    after.copyTo(all, before.size() + size);
    return all;
  }

  private int total() {
    return Math.addExact(Math.addExact(before.size(), size), after.size());
  }

  /// The tag of a field, and the length of what is in it.
  private ByteString lead(int field) {
    var out = ByteString.newOutput();
    try {
      var coded = CodedOutputStream.newInstance(out);
      coded.writeTag(field, WireFormat.WIRETYPE_LENGTH_DELIMITED);
      coded.writeUInt32NoTag(total());
      coded.flush();
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory", e);
    }
    return out.toByteString();
  }
}
