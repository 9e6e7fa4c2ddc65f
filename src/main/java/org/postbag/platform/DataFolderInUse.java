package org.postbag.platform;

import java.nio.file.Path;

/** Another running Postbag keeps its data in the same folder. */
class DataFolderInUse extends IllegalStateException {

    private final transient Path folder;

    DataFolderInUse(Path folder) {
        super("Another running Postbag uses the data folder " + folder);
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }
}
