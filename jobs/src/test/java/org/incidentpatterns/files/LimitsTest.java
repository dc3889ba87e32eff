package org.incidentpatterns.files;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class LimitsTest {
  @Test
  void shouldAllowSomething() {
    assertThatThrownBy(() -> new Limits(0, 1, 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("fileBytes must be at least 1, cannot be: 0");
    assertThatThrownBy(() -> new Limits(1, -1, 1, 1, 1)).hasMessageContaining("unpackedBytes");
    assertThatThrownBy(() -> new Limits(1, 1, 0, 1, 1)).hasMessageContaining("unpackedRatio");
    assertThatThrownBy(() -> new Limits(1, 1, 1, 0, 1)).hasMessageContaining("lineBytes");
    assertThatThrownBy(() -> new Limits(1, 1, 1, 1, 0)).hasMessageContaining("nesting");
  }
}
