import { hashAppSources } from "./scripts/lib/builds.mjs";

const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), browsing-topics=()" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  // Browsers heed it over https alone.
  { key: "Strict-Transport-Security", value: "max-age=31536000" },
];

const privateHeaders = [
  { key: "Cache-Control", value: "no-store" },
  // No address of the desk is told to another site.
  { key: "Referrer-Policy", value: "same-origin" },
];

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Two machines that built the same sources are one server to a browser; a name drawn at each would be two.
  generateBuildId: () => hashAppSources().slice(0, 20),
  // Said, not guessed: a lock file in a folder above would make that folder the root.
  turbopack: { root: import.meta.dirname },
  // `npm run types` checks them with the compiler that the repository pins.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@myriaddreamin/typst-ts-node-compiler",
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "@prisma/client",
    "pg",
  ],
  async headers() {
    return [
      { source: "/:path*", headers: securityHeaders },
      ...["/desk/:path*", "/zh/desk/:path*", "/l10n/:path*"].map((source) => ({
        source,
        headers: privateHeaders,
      })),
      { source: "/api/desk/:path*", headers: privateHeaders },
    ];
  },
  async rewrites() {
    return {
      beforeFiles: [
        { source: "/desk", destination: "/l10n/en/desk" },
        { source: "/desk/:path*", destination: "/l10n/en/desk/:path*" },
        { source: "/zh/desk", destination: "/l10n/zh/desk" },
        { source: "/zh/desk/:path*", destination: "/l10n/zh/desk/:path*" },
      ],
    };
  },
};
