/** An address that no page has: outside the desk, so in both languages. */
export default function NotFoundPage() {
  return (
    <html lang="en">
      <body>
        <main>
          <h1>There is no such page</h1>
          <p lang="zh-Hans">没有这个页面。</p>
          <p>
            <a href="/">Roundtrip</a>
          </p>
        </main>
      </body>
    </html>
  );
}
