import { recordName } from "@gantry/records";
import { Tooltip } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { BookText } from "lucide-react";
import { useSession } from "../platform/session/session.ts";
import { useTexts } from "../platform/texts/useTexts.ts";
import { useTextLanguage } from "../platform/texts/useTextLanguage.ts";
import { registersByDuty } from "../ui/record/registers/registersByDuty.ts";
import classes from "./Sidebar.module.css";
import { appTexts } from "./texts.ts";

interface RegisterLinksProps {
  narrow?: boolean;
  onGo?: () => void;
}

/** The registers of the organisation, in the navigation. Those of a project are in its tabs. */
export function RegisterLinks({ narrow = false, onGo }: RegisterLinksProps) {
  const t = useTexts(appTexts);
  const language = useTextLanguage();
  const { permissions } = useSession();
  const registers = registersByDuty("organisation", language)
    .flatMap((group) => group.registers)
    .filter((each) => permissions.includes(each.permissions.read));
  if (registers.length === 0) return null;
  return (
    <div className={classes["section"]}>
      <p className={classes["sectionTitle"]}>{t("nav.registers")}</p>
      <ul className={classes["links"]}>
        {registers.map((each) => {
          const name = recordName(each, language, "many");
          return (
            <li key={each.name}>
              <Tooltip label={name} position="right" disabled={!narrow}>
                <Link
                  to="/r/$plural"
                  params={{ plural: each.plural }}
                  className={classes["link"]}
                  activeProps={{ "aria-current": "page" }}
                  activeOptions={{ includeSearch: false }}
                  {...(narrow ? { "aria-label": name } : {})}
                  {...(onGo ? { onClick: onGo } : {})}
                >
                  <BookText size={18} aria-hidden />
                  <span className={classes["label"]}>{name}</span>
                </Link>
              </Tooltip>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
