using System.Runtime.CompilerServices;

namespace AceData.Dify;

/// <summary>Enumerates the items on all pages of a list.</summary>
internal static class PageReader
{
    public const int MaxPageSize = 100;

    /// <param name="getPage">Requests a page, given the page before it (<see langword="null"/> for the first) and its number, starting at 1.</param>
    /// <param name="getId">Returns the ID of an item. An item whose ID has been seen is skipped, because items move within a list that is being changed.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        Func<Page<T>?, int, CancellationToken, Task<Page<T>>> getPage,
        Func<T, string> getId,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        Page<T>? page = null;
        for (var number = 1; page is null || page.HasMore == true; number++)
        {
            page = await getPage(page, number, cancellationToken).ConfigureAwait(false);
            var before = seen.Count;
            foreach (var item in page.Items)
            {
                if (seen.Add(getId(item)))
                {
                    yield return item;
                }
            }

            // A page without a new item would be requested forever.
            if (seen.Count == before)
            {
                yield break;
            }
        }
    }

    /// <summary>The last item of a page that is not empty; <see langword="null"/> when there is no page.</summary>
    public static T? Last<T>(this Page<T>? page)
        where T : class => page?.Items[page.Items.Count - 1];
}
