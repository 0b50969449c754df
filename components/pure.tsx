import { Component, type ComponentChild, type ComponentType } from 'preact';

/** Has one a value the other has not? */
const differ = (now: object, next: object): boolean => {
  const before = now as Readonly<Record<string, unknown>>;
  const after = next as Readonly<Record<string, unknown>>;
  return Object.keys(before).length !== Object.keys(after).length || Object.keys(after).some((name) => before[name] !== after[name]);
};

/**
 * The same view, drawn again only when one of its props is another thing: for views of which many stand on a page, or that
 * cost much beside what changes. Callbacks among the props must be kept the same by whoever passes them.
 */
export function pure<Props extends object>(View: (props: Props) => ComponentChild): ComponentType<Props> {
  return class extends Component<Props> {
    override shouldComponentUpdate(next: Props): boolean {
      return differ(this.props, next);
    }

    override render(): ComponentChild {
      return <View {...this.props} />;
    }
  };
}
