import { ProblemPage } from "@/components/desk/problem-page";
import { deskPath } from "@/lib/view/desk/desk-addresses";
import { deskMessages } from "@/lib/view/messages/desk";

/** This page is not told its address, so it speaks both languages. */
export default function NotFoundPage() {
  const [en, zh] = [deskMessages("en"), deskMessages("zh")];
  return (
    <ProblemPage title={`${en.notFoundTitle} · ${zh.notFoundTitle}`} lead={en.notFoundLead}>
      <span lang="zh-Hans">{zh.notFoundLead}</span>
      <br />
      <a href={deskPath("en")}>{en.toDesk}</a> · <a href={deskPath("zh")}>{zh.toDesk}</a>
    </ProblemPage>
  );
}
