import type { SubjectProps } from "../hangingOn.ts";
import { showProblem } from "../../../ui/feedback/toasts.tsx";
import { queryClient } from "../../../platform/cache/queryClient.ts";
import { uploadFile } from "./uploadFile.ts";

/** Attaches files to the row and gives what stands for them in a comment: pictures are shown, others are linked. */
export async function attachmentTexts(
  subject: Pick<SubjectProps, "declaration" | "row">,
  files: readonly File[],
): Promise<string> {
  const texts: string[] = [];
  for (const file of files) {
    try {
      const { id, fileName, thumbnail } = await uploadFile(subject, file);
      const name = fileName.replaceAll(/[[\]\\]/g, " ");
      texts.push(`${thumbnail ? "!" : ""}[${name}](attachment:${id})`);
    } catch (error) {
      showProblem(error);
    }
  }
  await queryClient.invalidateQueries({ queryKey: ["rows", "attachment"] });
  return texts.length === 0 ? "" : `\n${texts.join("\n")}\n`;
}
