import type { OptionsFilter } from "@mantine/core";
import { useEffect, useLayoutEffect, useRef, useState } from "react";

interface ListCell {
  choices: readonly { value: string; label: string }[];
  typed: string | null;
  label: string;
  /** What was typed so far, for lists the server is asked for; left out, the choices at hand are narrowed down. */
  onType?: (typed: string) => void;
  nothing: string;
}

/** The server has narrowed them down already. */
const asGiven: OptionsFilter = ({ options }) => options;

/** What cells have in common whose values are picked from a list that opens at once: typing narrows it down, and it ends once. */
export function useListCell({ choices, typed, label, onType, nothing }: ListCell) {
  const [search, setSearch] = useState(typed ?? "");
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  // The list writes what is picked into its field, also before a pick: over nothing that somebody types.
  const typing = useRef(typed !== null);
  const byHand = useRef(false);
  // At once: the next letter is typed into it.
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (typed !== null) onType?.(typed);
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the editor opens
  }, []);
  const list = {
    ref: field,
    "aria-label": label,
    data: [...choices],
    searchable: true,
    searchValue: search,
    onInput: () => (typing.current = byHand.current = true),
    onOptionSubmit: () => (typing.current = false),
    onSearchChange(next: string) {
      if (typing.current && !byHand.current) return;
      byHand.current = false;
      setSearch(next);
      onType?.(next);
    },
    ...(onType ? { filter: asGiven } : {}),
    defaultDropdownOpened: true,
    selectFirstOptionOnChange: true,
    nothingFoundMessage: nothing,
  };
  const once = (act: () => void) => {
    if (done.current) return;
    done.current = true;
    act();
  };
  /** What Enter means before the list has marked one, as when its choices have just come: the first that is called so. */
  const unmarked = () => {
    const words = search.trim().toLowerCase();
    const isMarked = field.current?.getAttribute("aria-activedescendant");
    return isMarked || words === ""
      ? null
      : (choices.find(({ label: name }) => name.toLowerCase().includes(words)) ?? null);
  };
  return { list, once, unmarked };
}
