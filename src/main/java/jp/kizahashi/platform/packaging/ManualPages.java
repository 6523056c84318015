package jp.kizahashi.platform.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The documents of the clone as HTML files that a browser opens without a server: links lead to .html, pictures lie beside. */
final class ManualPages {
    private static final Pattern MARKDOWN = Pattern.compile("^(?![a-z]+:)(.*)\\.md(#.*)?$");
    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    private final Parser parser = Parser.builder().extensions(TABLES).build();
    private final HtmlRenderer html =
            HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).build();

    /** Writes every Markdown file below the folder as HTML and copies all other files; paths below stay as they are. */
    void write(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = from.relativize(file).toString();
                Path target = to.resolve(name.replaceFirst("\\.md$", ".html"));
                Files.createDirectories(target.getParent());
                if (name.endsWith(".md")) Files.writeString(target, page(Files.readString(file)));
                else Files.copy(file, target);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** One document as a whole page, in Japanese, readable on a phone and on paper. */
    String page(String markdown) {
        Node document = parser.parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                link.setDestination(MARKDOWN.matcher(link.getDestination()).replaceFirst("$1.html$2"));
                visitChildren(link);
            }
        });
        return """
                <!DOCTYPE html>
                <html lang="ja">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                body { font: 16px/1.8 "BIZ UDPGothic", "Yu Gothic UI", "Hiragino Sans", "Noto Sans JP", sans-serif; max-width: 52rem; margin: 0 auto; padding: 1rem; color: #1a1a1c; overflow-wrap: anywhere; }
                h1, h2, h3 { line-height: 1.4; } img { max-width: 100%%; height: auto; border: 1px solid #999; }
                table { border-collapse: collapse; display: block; overflow-x: auto; } th, td { border: 1px solid #767676; padding: .3rem .6rem; text-align: left; vertical-align: top; min-width: 4rem; }
                th { background: #f1f1f4; } pre { background: #f1f1f4; padding: .8rem; overflow-x: auto; } a { color: #0017c1; }
                </style>
                </head>
                <body>
                %s</body>
                </html>
                """.formatted(title(document), html.render(document));
    }

    private static String title(Node document) {
        StringBuilder title = new StringBuilder();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                if (heading.getLevel() == 1 && title.isEmpty()) visitChildren(heading);
            }

            @Override
            public void visit(Text text) {
                if (text.getParent() instanceof Heading h && h.getLevel() == 1) title.append(text.getLiteral());
            }

            @Override
            public void visit(Image image) {
                // A picture is no part of a title.
            }
        });
        return title.toString().replace("&", "&amp;").replace("<", "&lt;");
    }
}
