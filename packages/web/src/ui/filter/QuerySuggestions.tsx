import type { QuerySuggestion } from "@gantry/records";
import { useEffect, useRef } from "react";
import classes from "./QueryField.module.css";

interface QuerySuggestionsProps {
  /** Of the field it belongs to. */
  id: string;
  label: string;
  suggestions: readonly QuerySuggestion[];
  active: number;
  onAccept: (index: number) => void;
}

/** What may be typed next, below the field, which keeps the focus. */
export function QuerySuggestions({ id, label, suggestions, active, onAccept }: QuerySuggestionsProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <ul ref={list} id={`${id}-list`} role="listbox" aria-label={label} className={classes["list"]}>
      {suggestions.map((suggestion, index) => (
        <li
          key={suggestion.insert}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className={classes["option"]}
          // Before the field loses the focus, which would close the list.
          onPointerDown={(event) => {
            event.preventDefault();
            onAccept(index);
          }}
        >
          <span>{suggestion.label}</span>
          {suggestion.detail !== suggestion.label && <code className={classes["detail"]}>{suggestion.detail}</code>}
        </li>
      ))}
    </ul>
  );
}
