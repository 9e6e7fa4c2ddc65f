package org.postbag.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Measures work; medians, because the machine is shared. */
final class Timing {

    private Timing() {}

    /** How often per second the work is done by several threads at once. */
    static double perSecond(int threads, int times, Runnable work) {
        ExecutorService hands = Executors.newFixedThreadPool(threads);
        CountDownLatch together = new CountDownLatch(1);
        List<Future<?>> done = IntStream.range(0, threads)
                .<Future<?>>mapToObj(hand -> hands.submit(() -> {
                    together.await();
                    for (int i = 0; i < times / threads; i++) {
                        work.run();
                    }
                    return null;
                }))
                .toList();
        long begin = System.nanoTime();
        together.countDown();
        try {
            for (Future<?> one : done) {
                one.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            hands.shutdown();
        }
        return times / threads * threads * 1e9 / (System.nanoTime() - begin);
    }

    /** The median time of one go, in milliseconds. */
    static double medianMillis(int times, Runnable work) {
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        return median(millis);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The value that this share of all does not exceed. */
    static double percentile(double share, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
