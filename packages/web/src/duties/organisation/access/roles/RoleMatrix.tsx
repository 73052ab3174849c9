import type { Permission } from "@gantry/records";
import { Checkbox } from "@mantine/core";
import { Check, Minus } from "lucide-react";
import { Fragment } from "react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { accessTexts } from "../texts.ts";
import classes from "./RoleMatrix.module.css";
import { RoleMenu, type RoleActions } from "./RoleMenu.tsx";
import { permissionGroups, type RoleKind, type RoleRow, type ShownRole } from "./shownRoles.ts";

interface RoleMatrixProps {
  kind: RoleKind;
  roles: readonly ShownRole[];
  /** What the reader may give; null for one who only reads. */
  mayGive: ReadonlySet<string> | null;
  actions: RoleActions;
  onToggle: (row: RoleRow, permission: Permission, given: boolean) => void;
}

/** Permissions down, roles across. */
export function RoleMatrix({ kind, roles, mayGive, actions, onToggle }: RoleMatrixProps) {
  const t = useTexts(accessTexts);
  return (
    <div className={classes["scroll"]} role="region" aria-label={t("roles.title")} tabIndex={0}>
      <table className={classes["matrix"]}>
        <thead>
          <tr>
            <th scope="col" className={classes["group"]}>
              {t("roles.permission")}
            </th>
            {roles.map((role) => (
              <th key={role.id} scope="col">
                <div className={classes["head"]}>
                  <span>{role.name}</span>
                  <span className={classes["kind"]}>{t(role.row ? "roles.own" : "roles.builtIn")}</span>
                  <RoleMenu role={role} mayManage={mayGive !== null} actions={actions} />
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {permissionGroups(kind).map((group) => (
            <Fragment key={group.title}>
              <tr>
                <th scope="colgroup" colSpan={roles.length + 1} className={classes["group"]}>
                  {t(group.title)}
                  {group.title === "roles.everywhere" && (
                    <span className={classes["permission"]}>{t("roles.everywhereText")}</span>
                  )}
                </th>
              </tr>
              {group.permissions.map((permission) => (
                <tr key={permission}>
                  <th scope="row">
                    {t(`permission.${permission}`)}
                    <span className={classes["permission"]}>{permission}</span>
                  </th>
                  {roles.map((role) => (
                    <td key={role.id}>
                      <PermissionCell
                        role={role}
                        permission={permission}
                        // What every role in a project gives cannot be taken away.
                        mayChange={
                          (mayGive?.has(permission) ?? false) && !(kind === "project" && permission === "project.read")
                        }
                        onToggle={onToggle}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PermissionCellProps {
  role: ShownRole;
  permission: Permission;
  mayChange: boolean;
  onToggle: RoleMatrixProps["onToggle"];
}

function PermissionCell({ role, permission, mayChange, onToggle }: PermissionCellProps) {
  const t = useTexts(accessTexts);
  const given = role.permissions.includes(permission);
  const { row } = role;
  if (row && mayChange)
    return (
      <Checkbox
        className={classes["box"] ?? ""}
        aria-label={t("roles.permits", { role: role.name, permission: t(`permission.${permission}`) })}
        checked={given}
        onChange={(event) => onToggle(row, permission, event.currentTarget.checked)}
      />
    );
  const Icon = given ? Check : Minus;
  return (
    <Icon
      size={16}
      role="img"
      aria-label={t(given ? "roles.yes" : "roles.no")}
      color={given ? "var(--g-good)" : "var(--g-ink-faint)"}
    />
  );
}
