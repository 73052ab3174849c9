import { endpointsOf, type RecordDeclaration, type SheetReport } from "@gantry/records";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../../platform/api/call.ts";
import { uuidV7 } from "../../../platform/api/uuidV7.ts";
import { useTextLanguage } from "../../../platform/texts/useTextLanguage.ts";

interface Chosen {
  name: string;
  /** Base64. */
  content: string;
}

interface Wishes {
  mapping: Record<string, string | null>;
  update: boolean;
  skipFailed: boolean;
}

export interface TableImport {
  report: SheetReport | undefined;
  wishes: Wishes;
  busy: boolean;
  error: unknown;
  choose: (file: File) => Promise<void>;
  wish: (part: Partial<Wishes>) => void;
  accept: () => Promise<SheetReport>;
}

/** A table that somebody looks at and then brings in: the file stays in the browser and goes along with every step. */
export function useTableImport(declaration: RecordDeclaration, projectId: string | null): TableImport {
  const language = useTextLanguage();
  const [file, setFile] = useState<Chosen | null>(null);
  const [wishes, setWishes] = useState<Wishes>({ mapping: {}, update: true, skipFailed: false });
  const send = (chosen: Chosen, wished: Wishes, accept: boolean) =>
    call(
      endpointsOf(declaration).import,
      { body: { ...chosen, ...wished, accept, language, ...(projectId === null ? {} : { projectId }) } },
      { idempotencyKey: uuidV7() },
    );
  const look = useMutation({
    mutationFn: ({ chosen, wished }: { chosen: Chosen; wished: Wishes }) => send(chosen, wished, false),
  });
  const write = useMutation({ mutationFn: (chosen: Chosen) => send(chosen, wishes, true) });
  return {
    report: look.data,
    wishes,
    busy: look.isPending || write.isPending,
    error: look.error ?? write.error,
    async choose(given) {
      const chosen = { name: given.name, content: base64(new Uint8Array(await given.arrayBuffer())) };
      const wished = { ...wishes, mapping: {} };
      setFile(chosen);
      setWishes(wished);
      look.mutate({ chosen, wished });
    },
    wish(part) {
      const wished = { ...wishes, ...part };
      setWishes(wished);
      if (file) look.mutate({ chosen: file, wished });
    },
    async accept() {
      if (!file) throw new Error("No table was chosen.");
      return write.mutateAsync(file);
    },
  };
}

function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  // In pieces: a function takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 32_768) parts.push(String.fromCharCode(...bytes.subarray(at, at + 32_768)));
  return btoa(parts.join(""));
}
