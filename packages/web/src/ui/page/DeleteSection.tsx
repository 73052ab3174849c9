import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { EditsResult } from "@gantry/records";
import { ProblemNotice } from "../states/ProblemNotice.tsx";
import { showUndoable } from "../feedback/showUndoable.ts";
import { Section } from "./Section.tsx";

export interface DeleteSectionProps {
  title: string;
  description: string;
  submit: string;
  /** Said when it is done, with the way to undo it. */
  done: string;
  remove: () => Promise<EditsResult>;
  onDeleted: () => void;
}

/** The last section of a record's page. The trash is no danger: everything in it comes back whole. */
export function DeleteSection({ title, description, submit, done, remove, onDeleted }: DeleteSectionProps) {
  const removal = useMutation({
    mutationFn: remove,
    onSuccess(result) {
      showUndoable(done, result);
      onDeleted();
    },
  });
  return (
    <Section
      title={title}
      description={description}
      actions={
        <Button variant="default" onClick={() => removal.mutate()} loading={removal.isPending}>
          {submit}
        </Button>
      }
    >
      <ProblemNotice error={removal.error} />
    </Section>
  );
}
