import { api } from "@gantry/records";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useId, useState, type KeyboardEvent, type RefObject } from "react";
import { call } from "../../../platform/api/call.ts";
import { onSubject, type SubjectProps } from "../hangingOn.ts";
import { mentionAt, withMention, type WrittenText } from "./writtenText.ts";

interface PickerParts {
  subject: Pick<SubjectProps, "declaration" | "row">;
  written: WrittenText;
  onWrite: (written: WrittenText) => void;
  area: RefObject<HTMLTextAreaElement | null>;
}

export interface Mentionable {
  id: string;
  name: string;
}

/** People offered while an "@name" is typed: those who may see the row. Arrows choose, Enter and Tab take, Escape closes. */
export function useMentionPicker({ subject, written, onWrite, area }: PickerParts) {
  const listId = useId();
  const [place, setPlace] = useState<{ from: number; to: number; wanted: string } | null>(null);
  const [chosen, setChosen] = useState(0);
  const { data, isFetching } = useQuery({
    queryKey: ["mentionable", subject.row.id, place?.wanted ?? ""],
    queryFn: ({ signal }) =>
      call(api.collaboration.mentionable, { query: { ...onSubject(subject), text: place?.wanted ?? "" } }, { signal }),
    enabled: place !== null,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  const people: readonly Mentionable[] = place ? (data?.items ?? []) : [];
  const at = people.length === 0 ? 0 : Math.min(chosen, people.length - 1);

  const close = () => setPlace(null);
  const look = () => {
    const field = area.current;
    if (!field) return;
    const found = field.selectionStart === field.selectionEnd ? mentionAt(field.value, field.selectionStart) : null;
    setPlace(found && { ...found, to: field.selectionStart });
    if (found?.wanted !== place?.wanted) setChosen(0);
  };
  const pick = (person: Mentionable | undefined) => {
    const field = area.current;
    if (!person || !place || !field) return;
    const next = withMention(written, place, { userId: person.id, name: person.name });
    onWrite(next.written);
    close();
    // When the field shows the new text.
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(next.caret, next.caret);
    });
  };
  /** Whether the key was the list's. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (!place || people.length === 0) return false;
    const steps: Record<string, () => void> = {
      ArrowDown: () => setChosen((at + 1) % people.length),
      ArrowUp: () => setChosen((at - 1 + people.length) % people.length),
      Enter: () => pick(people[at]),
      Tab: () => pick(people[at]),
      Escape: close,
    };
    const step = event.ctrlKey || event.metaKey ? undefined : steps[event.key];
    if (!step) return false;
    event.preventDefault();
    step();
    return true;
  };
  const isOpen = place !== null && people.length > 0;
  return {
    listId,
    people,
    at,
    isOpen,
    nobody: place !== null && place.wanted !== "" && people.length === 0 && !isFetching,
    pick,
    look,
    close,
    onKeyDown,
    ariaProps: isOpen
      ? { "aria-controls": listId, "aria-activedescendant": `${listId}-${at}`, "aria-autocomplete": "list" as const }
      : {},
  };
}

export type MentionPicker = ReturnType<typeof useMentionPicker>;
