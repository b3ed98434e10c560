import { notFound } from "next/navigation";
import { Kit } from "@/components/kit/kit";
import { readLocale } from "../desk/open-case";

/** Every part of the desk in all its states, for whoever develops one; the product has no such page. */
export default async function KitPage({ params }: { params: Promise<{ locale: string }> }) {
  if (process.env.NODE_ENV === "production") notFound();
  return <Kit locale={readLocale((await params).locale)} />;
}
