const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), browsing-topics=()" },
];

// Next writes inline scripts into the desk's pages, so the desk cannot forbid them without a nonce per request.
const deskPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const privateHeaders = [
  { key: "Cache-Control", value: "no-store" },
  { key: "X-Frame-Options", value: "DENY" },
];

const developing = process.env.NODE_ENV !== "production";

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
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
        headers: developing
          ? privateHeaders
          : [...privateHeaders, { key: "Content-Security-Policy", value: deskPolicy }],
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
