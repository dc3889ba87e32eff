package org.incidentpatterns.ingest;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * What each of some things gives, one after the other. The next thing is asked only when all of the
 * last was taken, and nothing is held between; streams would hold all that one thing gives.
 */
final class Flattened<A, B> implements Iterator<B> {
  private final Iterator<A> outer;
  private final Function<A, Iterator<B>> inner;
  private Iterator<B> current = Collections.emptyIterator();

  Flattened(Iterator<A> outer, Function<A, Iterator<B>> inner) {
    this.outer = outer;
    this.inner = inner;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && outer.hasNext()) {
      current = inner.apply(outer.next());
    }
    return current.hasNext();
  }

  @Override
  public B next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }
}
