import type { OptionsFilter } from "@mantine/core";
import { useEffect, useRef, useState } from "react";

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
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    if (typed !== null) onType?.(typed);
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the editor opens
  }, []);
  const list = {
    ref: field,
    "aria-label": label,
    data: [...choices],
    searchable: true,
    searchValue: search,
    onSearchChange(next: string) {
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
  return { list, once };
}
