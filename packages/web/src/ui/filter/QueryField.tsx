import { ActionIcon, TextInput } from "@mantine/core";
import { Search, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTexts } from "../../platform/texts/useTexts.ts";
import { uiTexts } from "../texts.ts";

interface QueryFieldProps {
  value: string;
  onChange: (value: string) => void;
  placeholder: string;
  label: string;
}

/** Time to finish a word before the list follows. */
const PAUSE_MS = 250;

/** A filter typed as words or terms. The list follows while one types. */
export function QueryField({ value, onChange, placeholder, label }: QueryFieldProps) {
  const t = useTexts(uiTexts);
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sent = useRef(value);
  useEffect(() => {
    // A chip changed it: follow. What one is typing oneself is not overwritten by its own echo.
    if (value !== sent.current) setTyped(value);
    sent.current = value;
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const send = (text: string, pause: number) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      sent.current = text;
      onChange(text);
    }, pause);
  };
  return (
    <TextInput
      type="search"
      size="sm"
      w={300}
      aria-label={label}
      placeholder={placeholder}
      value={typed}
      onChange={(event) => send(event.currentTarget.value, PAUSE_MS)}
      onKeyDown={(event) => event.key === "Enter" && send(event.currentTarget.value, 0)}
      leftSection={<Search size={16} aria-hidden />}
      rightSection={
        typed && (
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t("query.clear")} onClick={() => send("", 0)}>
            <X size={14} aria-hidden />
          </ActionIcon>
        )
      }
    />
  );
}
