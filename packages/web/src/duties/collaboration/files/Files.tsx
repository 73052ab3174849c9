import { api, attachment } from "@gantry/records";
import { Button, FileButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Paperclip } from "lucide-react";
import { useState, type ClipboardEvent, type DragEvent } from "react";
import { call } from "../../../platform/api/call.ts";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { hangingQuery, mayTalk, type SubjectProps } from "../hangingOn.ts";
import { collaborationTexts } from "../texts.ts";
import { useUserNames } from "../useUserNames.ts";
import { FileRow } from "./FileRow.tsx";
import { UploadRow } from "./UploadRow.tsx";
import { useUploads } from "./useUploads.ts";
import classes from "./files.module.css";

/** Files of a row: dropped, pasted or chosen, with how far each is on its way. */
export function Files(props: SubjectProps) {
  const t = useTexts(collaborationTexts);
  const format = useFormat();
  const nameOf = useUserNames();
  const files = useQuery(hangingQuery(attachment, props.row, "-createdAt"));
  const limits = useQuery({
    queryKey: ["attachmentLimits"],
    queryFn: ({ signal }) => call(api.collaboration.limits, {}, { signal }),
    staleTime: 300_000,
  });
  const { uploads, add, drop } = useUploads(props);
  const [over, setOver] = useState(false);
  const may = mayTalk(props);
  const take = (list: FileList | readonly File[]) => {
    if (may && list.length > 0) void add([...list]);
  };
  const dropping = may
    ? {
        onDragOver: (event: DragEvent) => {
          event.preventDefault();
          setOver(true);
        },
        onDragLeave: () => setOver(false),
        onDrop: (event: DragEvent) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        },
        onPaste: (event: ClipboardEvent) => take(event.clipboardData.files),
      }
    : {};
  if (files.isPending) return <LoadingState rows={2} height={40} />;
  if (files.isError) return <FailedState error={files.error} onRetry={() => void files.refetch()} />;
  return (
    <div className={classes["files"]} data-over={over || undefined} {...dropping}>
      {over && <p className={classes["dropHere"]}>{t("files.drop")}</p>}
      {files.data.length === 0 && uploads.length === 0 && <p className={classes["hint"]}>{t("files.empty")}</p>}
      <ul className={classes["list"]}>
        {uploads.map((upload) => (
          <UploadRow key={upload.id} upload={upload} onClose={() => drop(upload.id)} />
        ))}
        {files.data.map((row) => (
          <FileRow key={row.id} {...props} file={row} nameOf={nameOf} />
        ))}
      </ul>
      {may && (
        <div className={classes["add"]}>
          <FileButton multiple onChange={take}>
            {(button) => (
              <Button {...button} size="xs" variant="default" leftSection={<Paperclip size={15} />}>
                {t("files.choose")}
              </Button>
            )}
          </FileButton>
          {limits.data && (
            <span className={classes["hint"]}>
              {t("files.limit", { size: format.bytes(limits.data.mostBytes) })}
              {limits.data.scanner.startsWith("none") && ` ${t("files.noScanner")}`}
            </span>
          )}
        </div>
      )}
    </div>
  );
}
