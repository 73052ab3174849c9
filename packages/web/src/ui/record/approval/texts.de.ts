export const german = {
  title: "Genehmigung beantragen: {{state}}",
  text: "{{sentence}} Beantragen Sie es hier: Der Status von „{{name}}“ ändert sich, sobald sie erteilt ist.",
  reason: "Warum er sich ändern soll",
  confirm: "Genehmigung beantragen",
  done: "Die Genehmigung ist beantragt. Sie finden sie unter den Genehmigungen.",
  thisRow: "diesem Eintrag",
};
