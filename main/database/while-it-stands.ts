type Edition = string | number | undefined;

/** Makes something once for each edition of what it is made of. */
export function whileItStands<Value>(make: () => Value): (edition: Edition) => Value {
  let kept: { readonly edition: Edition; readonly value: Value } | null = null;
  return (edition) => {
    if (kept === null || kept.edition !== edition) kept = { edition, value: make() };
    return kept.value;
  };
}
