import { api, urlOf } from "@gantry/records";
import { Button, Menu } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { FileDown, FileSpreadsheet, Printer, Table2 } from "lucide-react";
import { useCommands } from "../../../platform/keyboard/useCommands.ts";
import { useTextLanguage } from "../../../platform/texts/useTextLanguage.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { ProjectFrame, useProjectPermissions } from "../../planning/public.ts";
import classes from "./raci.module.css";
import { RaciScreen } from "./RaciScreen.tsx";
import { raciTexts } from "./texts.ts";

/** Who does, answers for, is asked about and is told of each deliverable of a project. */
export function RaciPage() {
  const t = useTexts(raciTexts);
  const { projectId } = useParams({ from: "/signedIn/projects/$projectId/raci" });
  const mayWrite = useProjectPermissions(projectId).has("register.write");
  return (
    <ProjectFrame projectId={projectId} actions={() => <TakeElsewhere projectId={projectId} />}>
      {() => (
        <>
          <h2 className={classes["heading"]}>{t("title")}</h2>
          <p className={classes["text"]}>{t("text")}</p>
          <RaciScreen projectId={projectId} mayWrite={mayWrite} />
        </>
      )}
    </ProjectFrame>
  );
}

function TakeElsewhere({ projectId }: { projectId: string }) {
  const t = useTexts(raciTexts);
  const language = useTextLanguage();
  const print = () => globalThis.print();
  const href = (format: "csv" | "xlsx") =>
    urlOf(api.raci.table, { params: { id: projectId }, query: { format, language } });
  useCommands([{ id: "raci.print", title: t("print"), group: t("title"), run: print }]);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<Table2 size={16} />}>
          {t("export.menu")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Printer size={15} aria-hidden />} onClick={print}>
          {t("print")}
        </Menu.Item>
        <Menu.Item component="a" href={href("csv")} download leftSection={<FileDown size={15} aria-hidden />}>
          {t("export.csv")}
        </Menu.Item>
        <Menu.Item component="a" href={href("xlsx")} download leftSection={<FileSpreadsheet size={15} aria-hidden />}>
          {t("export.xlsx")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
