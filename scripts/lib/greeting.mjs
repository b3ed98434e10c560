/** Prints where things are, the sign-ins when they were made just now, and how to stop. */
export function tellAddresses({ address, published, signIns }) {
  const lines = [];
  if (signIns) {
    lines.push(
      "",
      "  sign-ins, shown this once and kept as hashes only (lost one? npm run -s roundtrip -- members reset-password …):",
    );
    for (const { role, email, password } of signIns) {
      lines.push(`    ${role.padEnd(9)} ${email.padEnd(28)} ${password}`);
    }
    lines.push("");
  }
  if (address) {
    lines.push("", `  readers   ${address}/${published?.case ?? ""}`);
    if (published) lines.push(`  中文      ${address}/zh/${published.case}`);
    lines.push(`  desk      ${address}/desk`, "", "  Ctrl-C stops the server and the database.");
  }
  console.log(lines.join("\n"));
}
