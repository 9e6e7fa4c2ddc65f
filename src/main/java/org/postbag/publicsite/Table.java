package org.postbag.publicsite;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A small table to read; on narrow screens every row becomes a stack with its labels. */
class Table extends NativeTable {

    private final List<String> columns;
    private final NativeTableBody body = new NativeTableBody();

    Table(String... columns) {
        this.columns = List.of(columns);
        addClassNames("pb-table", "is-stack");
        NativeTableRow heads = new NativeTableRow();
        for (String column : columns) {
            NativeTableHeaderCell head = new NativeTableHeaderCell(column);
            head.getElement().setAttribute("scope", "col");
            heads.add(head);
        }
        add(new NativeTableHeader(heads), body);
    }

    /** Adds a row; the first cell names it and needs no label of its own when stacked. */
    void row(Component... cells) {
        NativeTableRow row = new NativeTableRow();
        for (int i = 0; i < cells.length; i++) {
            NativeTableCell cell = new NativeTableCell(cells[i]);
            if (i > 0) {
                cell.getElement().setAttribute("data-l", columns.get(i));
            }
            row.add(cell);
        }
        body.add(row);
    }
}
