import { formatQuery, parseQuery, type RecordDeclaration } from "@gantry/records";
import { ActionIcon, TextInput } from "@mantine/core";
import { Search, X } from "lucide-react";
import { lazy, Suspense, useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { useTexts } from "../../platform/texts/useTexts.ts";
import { uiTexts } from "../texts.ts";
import classes from "./QueryField.module.css";
import { QueryProblemLine } from "./QueryProblemLine.tsx";
import { QuerySuggestions } from "./QuerySuggestions.tsx";
import { useQueryAssistance } from "./useQueryAssistance.ts";

const QueryChips = lazy(() => import("./QueryChips.tsx").then((each) => ({ default: each.QueryChips })));

interface QueryFieldProps {
  value: string;
  onChange: (value: string) => void;
  placeholder: string;
  label: string;
  /** What is asked about: with it come completion, chips, and problems told where they stand. */
  declaration?: RecordDeclaration;
  /** Told whether what is typed is what was sent: false while somebody types, and while it cannot be understood. */
  onSettled?: (isSettled: boolean) => void;
}

/** Time to finish a word before the list follows. */
const PAUSE_MS = 250;

/** One and the same query, however it is spaced. */
function canonical(text: string): string {
  const parsed = parseQuery(text);
  return parsed.problems.length > 0 ? text.trim() : formatQuery(parsed);
}

/** A filter typed as words or terms, or put together from what is suggested. The list follows while it can be understood. */
export function QueryField({ value, onChange, placeholder, label, declaration, onSettled }: QueryFieldProps) {
  const t = useTexts(uiTexts);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  /** Where suggestions are made for; null while none are wanted. */
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(-1);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sent = useRef(value);
  const { problem, chips, editable, withChip, withoutChip, completion } = useQueryAssistance(declaration, typed, caret);
  const mayBeSent = useRef(true);
  useEffect(() => {
    mayBeSent.current = problem === null;
  });
  useEffect(() => {
    // A chip changed it: follow. What one is typing oneself is not overwritten by its own echo.
    if (canonical(value) !== canonical(sent.current)) setTyped(value);
    sent.current = value;
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const isSettled = problem === null && typed === value;
  useEffect(() => onSettled?.(isSettled), [isSettled, onSettled]);
  const suggestions = completion?.suggestions ?? [];
  const isOpen = suggestions.length > 0;
  const send = (text: string, pause: number) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      // The list stays as it is until it is known what is asked.
      if (!mayBeSent.current) return;
      sent.current = text;
      onChange(text);
    }, pause);
  };
  const moveTo = (text: string, at: number, pause: number) => {
    send(text, pause);
    setCaret(at);
    setActive(-1);
  };
  const accept = (index: number) => {
    const suggestion = suggestions[index];
    if (!completion || !suggestion) return;
    // A name is followed by its value, a value by the next condition.
    const goesOn = /[:\s]$/.test(suggestion.insert);
    const after = typed.slice(completion.to);
    const inserted = `${suggestion.insert}${goesOn || /^[\s),]/.test(after) ? "" : " "}`;
    const at = completion.from + inserted.length;
    moveTo(`${typed.slice(0, completion.from)}${inserted}${after}`, at, PAUSE_MS);
    if (!goesOn) setCaret(null);
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(at, at);
    });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const wants = event.key === "ArrowDown" || event.key === "ArrowUp";
    if (wants && declaration) {
      event.preventDefault();
      if (!isOpen) return setCaret(event.currentTarget.selectionStart ?? typed.length);
      const step = event.key === "ArrowDown" ? 1 : -1;
      return setActive((now) => (now + step + suggestions.length + (now < 0 && step < 0 ? 1 : 0)) % suggestions.length);
    }
    if ((event.key === "Enter" || event.key === "Tab") && isOpen && active >= 0) {
      event.preventDefault();
      return accept(active);
    }
    if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      return setCaret(null);
    }
    if (event.key === "Enter") {
      send(event.currentTarget.value, 0);
      setCaret(null);
    }
  };
  return (
    <div className={classes["field"]}>
      <TextInput
        ref={input}
        type="search"
        size="sm"
        className={classes["input"] ?? ""}
        aria-label={label}
        placeholder={placeholder}
        value={typed}
        onChange={({ currentTarget }) =>
          moveTo(currentTarget.value, currentTarget.selectionStart ?? currentTarget.value.length, PAUSE_MS)
        }
        onBlur={() => setCaret(null)}
        onKeyDown={onKeyDown}
        {...(declaration && {
          role: "combobox",
          autoComplete: "off",
          spellCheck: false,
          "aria-autocomplete": "list" as const,
          "aria-expanded": isOpen,
          "aria-controls": `${id}-list`,
          "aria-describedby": `${id}-problem`,
          "aria-invalid": problem !== null && caret === null,
          ...(active >= 0 && isOpen ? { "aria-activedescendant": `${id}-${active}` } : {}),
        })}
        leftSection={<Search size={16} aria-hidden />}
        rightSection={
          typed && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t("query.clear")}
              onClick={() => send("", 0)}
            >
              <X size={14} aria-hidden />
            </ActionIcon>
          )
        }
      />
      {isOpen && <QuerySuggestions id={id} label={label} suggestions={suggestions} active={active} onAccept={accept} />}
      {declaration && (
        <>
          <QueryProblemLine id={`${id}-problem`} text={typed} problem={caret === null || !isOpen ? problem : null} />
          {chips.length > 0 && (
            <Suspense fallback={null}>
              <QueryChips
                chips={chips}
                editable={editable}
                onChange={(index, parts) => {
                  const next = withChip(index, parts);
                  if (next !== null) send(next, 0);
                }}
                onRemove={(index) => send(withoutChip(index), 0)}
              />
            </Suspense>
          )}
        </>
      )}
    </div>
  );
}
