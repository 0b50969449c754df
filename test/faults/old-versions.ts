import { OLD, type OldExample } from '../store/old-examples';

/** Databases of older versions, one version after the other: whatever is killed, each of them is interrupted in its turn. */
export class OldVersions {
  private made = 0;

  next(): OldExample {
    const example = OLD[this.made % OLD.length];
    if (!example) throw new RangeError('There is no example of an older version.');
    this.made += 1;
    return example;
  }
}
