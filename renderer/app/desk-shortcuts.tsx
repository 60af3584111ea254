import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { ShortcutMap } from './shortcut-map.tsx';
import { type Place, places } from './places.ts';

/** Shortcuts that hold everywhere. */
export function DeskShortcuts(): ReactNode {
  const messages = useMessages();
  const [mapOpen, setMapOpen] = useState(false);
  useShortcut('?', messages('shell.shortcuts'), messages('shell.everywhere'), () => setMapOpen(true));
  return (
    <>
      {places.map((place) => (
        <PlaceShortcut key={place.name} place={place} />
      ))}
      <ShortcutMap isOpen={mapOpen} onClose={() => setMapOpen(false)} />
    </>
  );
}

function PlaceShortcut({ place }: { readonly place: Place }): ReactNode {
  const messages = useMessages();
  const [, navigate] = useLocation();
  useShortcut(place.keys, messages(`shell.place.${place.name}`), messages('shell.goTo'), () => navigate(place.path));
  return null;
}
