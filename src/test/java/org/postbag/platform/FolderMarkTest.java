package org.postbag.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderMarkTest {

    @TempDir
    private Path folder;

    @Test
    void isTheSameAtEveryStart_alsoWhenTheFolderWasMoved() throws IOException {
        Path data = folder.resolve("data");
        String first = new FolderMark(data).value();
        assertThat(new FolderMark(data).value()).isEqualTo(first);

        Path moved = Files.move(data, folder.resolve("moved"));
        assertThat(new FolderMark(moved).value()).isEqualTo(first);
    }

    @Test
    void isAnotherForACopyOfTheFolder_alsoOneThatTakesItsPlace() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        String live = new FolderMark(data).value();
        Path file = data.resolve("installation");
        awaitATickOfTheFileSystem(file);
        Path backup = Files.copy(file, folder.resolve("backup"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.delete(file);
        Files.copy(backup, file, StandardCopyOption.COPY_ATTRIBUTES);

        assertThat(Files.readString(file)).isEqualTo(Files.readString(backup));
        assertThat(new FolderMark(data).value()).isNotEqualTo(live);
    }

    /** Two files of the same instant cannot be told apart. */
    private void awaitATickOfTheFileSystem(Path file) {
        await().until(() -> {
            Path later = Files.writeString(folder.resolve("later"), "");
            return Files.getLastModifiedTime(later).compareTo(Files.getLastModifiedTime(file)) > 0;
        });
    }
}
