import type { ProjectRow, RecordDeclaration } from "@gantry/records";
import { useParams } from "@tanstack/react-router";
import { useMemo, type ReactNode } from "react";
import { useCustomFields } from "../../../platform/records/useCustomFields.ts";
import { useSession } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { PageFrame } from "../../../ui/page/PageFrame.tsx";
import { recordRights, type RecordRights } from "../../../ui/record/recordRights.ts";
import { useRecordWords, type RecordWords } from "../../../ui/record/words/useRecordWords.ts";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { ProjectTabs, useProjectPermissions } from "../../planning/public.ts";
import { nothingHere, recordByPlural, registerHref, type Register } from "../register.ts";
import { registerTexts } from "../texts.ts";
import { useAddressedProject } from "./useAddressedProject.ts";

export interface RegisterParts {
  register: Register;
  words: RecordWords;
  rights: RecordRights;
}

interface RegisterFrameProps {
  /** The page of one row names itself. */
  title?: (parts: RegisterParts) => string;
  children: (parts: RegisterParts) => ReactNode;
}

/** What the pages of a register stand in: its record type and project, as the address names them. */
export function RegisterFrame(props: RegisterFrameProps) {
  const { plural = "", projectId: named } = useParams({ strict: false });
  const declaration = recordByPlural(plural);
  const found = useAddressedProject(named);
  if (!declaration || found.missing) throw nothingHere(plural);
  if (named !== undefined && !found.row) return <LoadingState rows={12} height={30} />;
  return <Framed {...props} key={`${plural} ${found.row?.id ?? ""}`} declaration={declaration} project={found.row} />;
}

interface FramedProps extends RegisterFrameProps {
  declaration: RecordDeclaration;
  project: ProjectRow | null;
}

function Framed({ declaration: declared, project, title, children }: FramedProps) {
  const declaration = useCustomFields(declared);
  const t = useTexts(registerTexts);
  const projectId = project?.id ?? null;
  const words = useRecordWords(declaration, projectId);
  const inProject = useProjectPermissions(projectId);
  const { permissions } = useSession();
  const rights = recordRights(
    declaration,
    (permission) => inProject.has(permission) || permissions.includes(permission),
  );
  const register = useStableRegister(declaration, projectId);
  const parts = { register, words, rights };
  const across = projectId === null && declaration.scope === "project";
  const own = title ? [{ label: words.many, to: registerHref(register) }] : [];
  return (
    <PageFrame
      title={title ? title(parts) : words.many}
      {...(across && !title ? { subtitle: t("everywhere") } : {})}
      width={title ? "wide" : "full"}
      breadcrumbs={
        project
          ? [{ label: t("projects"), to: "/projects" }, { label: project.name, to: `/projects/${project.id}` }, ...own]
          : own
      }
      tabs={project && <ProjectTabs projectId={project.id} />}
    >
      {children(parts)}
    </PageFrame>
  );
}

/** One object for as long as it says the same. */
function useStableRegister(declaration: RecordDeclaration, projectId: string | null): Register {
  return useMemo(() => ({ declaration, projectId }), [declaration, projectId]);
}
