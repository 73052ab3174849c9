import { attachment } from "@gantry/records";
import { useState } from "react";
import { queryClient } from "../../../platform/cache/queryClient.ts";
import { uuidV7 } from "../../../platform/api/uuidV7.ts";
import type { SubjectProps } from "../hangingOn.ts";
import { uploadFile } from "./uploadFile.ts";

export interface Upload {
  id: string;
  name: string;
  share: number;
  error: unknown;
  stop: () => void;
}

/** Files on their way to a row: how far each is, and how to stop it. What failed stays until it is closed. */
export function useUploads(subject: Pick<SubjectProps, "declaration" | "row">) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const change = (id: string, part: Partial<Upload>) =>
    setUploads((all) => all.map((each) => (each.id === id ? { ...each, ...part } : each)));
  const drop = (id: string) => setUploads((all) => all.filter((each) => each.id !== id));
  const add = async (files: readonly File[]) => {
    for (const file of files) {
      const id = uuidV7();
      const ending = new AbortController();
      setUploads((all) => [...all, { id, name: file.name, share: 0, error: null, stop: () => ending.abort() }]);
      try {
        await uploadFile(subject, file, { signal: ending.signal, onProgress: (share) => change(id, { share }) });
        drop(id);
      } catch (error) {
        if (ending.signal.aborted) drop(id);
        else change(id, { error });
      }
      await queryClient.invalidateQueries({ queryKey: ["rows", attachment.name] });
    }
  };
  return { uploads, add, drop };
}
