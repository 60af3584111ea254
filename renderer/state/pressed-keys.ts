type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The pressed keys as shortcuts are written (`Ctrl+K`, `?`, `g`); null for a modifier alone. Command on a Mac counts as Ctrl. */
export function pressedKeys({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string | null {
  if (['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Dead'].includes(key)) return null;
  const named = key.length > 1;
  // Shift makes another sign of a key that is pressed alone; with a modifier it is one itself.
  const isModifier = named || ctrlKey || metaKey || altKey;
  const modifiers = [ctrlKey || metaKey ? 'Ctrl' : '', altKey ? 'Alt' : '', shiftKey && isModifier ? 'Shift' : ''].filter((name) => name !== '');
  const shown = modifiers.length > 0 && !named ? key.toUpperCase() : key;
  return [...modifiers, shown].join('+');
}
