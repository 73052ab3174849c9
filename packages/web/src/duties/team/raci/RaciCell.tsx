import { raciLetters, type RaciLetter } from "@gantry/records";
import { Menu } from "@mantine/core";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import classes from "./raci.module.css";
import { raciTexts } from "./texts.ts";

interface RaciCellProps {
  letters: readonly RaciLetter[];
  /** Whose cell it is, of what, and what stands in it. */
  label: string;
  /** The one cell that Tab leads to. */
  isActive: boolean;
  /** Its choices are shown. */
  isOpen: boolean;
  onActivate: () => void;
  onOpen: ((open: boolean) => void) | null;
  onToggle: (letter: RaciLetter) => void;
  onClear: () => void;
}

/** What one person is for one deliverable. */
export function RaciCell({ letters, label, isActive, isOpen, onActivate, onOpen, onToggle, onClear }: RaciCellProps) {
  const t = useTexts(raciTexts);
  return (
    <td
      role="gridcell"
      aria-label={label}
      tabIndex={isActive ? 0 : -1}
      data-active={isActive || undefined}
      className={classes["cell"]}
      onFocus={onActivate}
      onClick={() => onOpen?.(true)}
    >
      <span className={classes["letters"]} aria-hidden>
        {letters.map((letter) => (
          <span key={letter} className={classes["letter"]} data-letter={letter}>
            {letter}
          </span>
        ))}
      </span>
      {isOpen && (
        <Menu opened onChange={(open) => onOpen?.(open)} position="bottom-start" shadow="md" returnFocus={false}>
          <Menu.Target>
            <span className={classes["anchor"]} aria-hidden />
          </Menu.Target>
          <Menu.Dropdown onClick={(event) => event.stopPropagation()}>
            {raciLetters.map((letter) => (
              <Menu.CheckboxItem
                key={letter}
                checked={letters.includes(letter)}
                closeMenuOnClick
                onChange={() => onToggle(letter)}
              >
                {`${letter} · ${t(`letter.${letter}`)}`}
              </Menu.CheckboxItem>
            ))}
            <Menu.Divider />
            <Menu.Item disabled={letters.length === 0} onClick={onClear}>
              {t("cell.clear")}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </td>
  );
}
